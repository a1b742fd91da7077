budget4s allocate --sales only.csv --total 120000 --year 2026
