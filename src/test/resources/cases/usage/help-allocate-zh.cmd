# terminal 80
budget4s allocate --help --lang zh
