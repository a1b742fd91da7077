budget4s allocate --total 1200000 --lang zh
