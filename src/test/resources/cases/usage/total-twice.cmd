budget4s allocate --sales sales.csv --total 5 --total 6 --lang zh
