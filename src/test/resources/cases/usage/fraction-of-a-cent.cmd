budget4s allocate --sales sales.csv --total 1.005
