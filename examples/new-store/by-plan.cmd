# terminal 80
budget4s allocate --by plan --lang zh
