budget4s allocate --total 1000000 --lang zh
