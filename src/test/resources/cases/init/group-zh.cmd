# terminal 80
budget4s init jituan --template group --lang zh
