budget4s init --help --lang zh
