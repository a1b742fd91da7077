# terminal 80
budget4s init folder --lang zh
