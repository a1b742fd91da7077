budget4s allocate --sales sales.csv --total 5 --year 26
