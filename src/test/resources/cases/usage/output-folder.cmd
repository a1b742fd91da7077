budget4s allocate --sales sales.csv --total 5 -o . --lang zh
