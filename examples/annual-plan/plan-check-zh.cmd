# terminal 140
budget4s plan check --lang zh
