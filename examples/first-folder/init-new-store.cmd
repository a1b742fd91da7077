budget4s init --template new-store --lang en
