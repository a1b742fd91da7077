budget4s init big --template plan
