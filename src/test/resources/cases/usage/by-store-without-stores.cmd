budget4s allocate --sales sales.csv --total 5 --by store --lang zh
