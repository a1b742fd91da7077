budget4s allocate --sales sales.csv --total 5 --column unit=x
