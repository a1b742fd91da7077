# terminal 80
budget4s init east-store --template new-store
