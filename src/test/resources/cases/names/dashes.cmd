budget4s allocate --sales dashes.csv --total 120000 --year 2026
