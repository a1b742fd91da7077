# terminal 80
budget4s allocate --chart -q --lang zh
