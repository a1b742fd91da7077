budget4s allocate --sales beside.csv --total 120000 --year 2026
