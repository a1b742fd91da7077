budget4s init there --lang zh
