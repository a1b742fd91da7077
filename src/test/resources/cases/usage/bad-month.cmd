budget4s allocate --sales sales.csv --total 5 --explain 13 --lang zh
