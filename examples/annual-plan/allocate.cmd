# terminal 80
budget4s allocate --lang zh
