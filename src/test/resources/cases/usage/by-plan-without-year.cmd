budget4s allocate --total 5 --by plan --lang zh
