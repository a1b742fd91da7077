budget4s init --help
