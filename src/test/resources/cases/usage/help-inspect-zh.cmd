# terminal 80
budget4s inspect --help --lang zh
