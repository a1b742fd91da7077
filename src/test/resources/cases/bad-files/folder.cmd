budget4s allocate --sales . --total 100 --lang zh
