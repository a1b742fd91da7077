budget4s allocate --sales sales.csv --total 5 --column units --lang zh
