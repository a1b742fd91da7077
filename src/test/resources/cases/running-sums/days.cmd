budget4s allocate --sales days.csv --total 120000 --year 2026
