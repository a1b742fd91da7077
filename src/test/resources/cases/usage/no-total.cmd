budget4s allocate --sales sales.csv
