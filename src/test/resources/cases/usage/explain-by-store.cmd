budget4s allocate --sales sales.csv --total 5 --by store --explain 3 --lang zh
