budget4s allocate --sales to-october.csv --total 1000000 --lang en 
