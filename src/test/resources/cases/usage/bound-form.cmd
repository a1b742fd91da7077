budget4s allocate --sales sales.csv --total 5 --min x --lang zh
