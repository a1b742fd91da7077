budget4s plan check --lang zh
