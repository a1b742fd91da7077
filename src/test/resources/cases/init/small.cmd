budget4s init --template small
