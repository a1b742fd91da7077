budget4s allocate --sales closed.csv --total 100万 --year 2026
