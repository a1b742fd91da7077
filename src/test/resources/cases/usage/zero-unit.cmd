budget4s allocate --sales sales.csv --total 5 --round 0 --lang zh
