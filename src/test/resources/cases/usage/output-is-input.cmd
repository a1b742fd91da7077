budget4s allocate --sales sales.csv --total 5 -o sales.csv --lang zh
