budget4s allocate --total 5 sales.csv
