budget4s allocate --sales sales.csv --total 999999999999999999999
