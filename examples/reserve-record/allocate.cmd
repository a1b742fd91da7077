# terminal 110
budget4s allocate --sales sales.csv
