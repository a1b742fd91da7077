budget4s allocate --sales closed.csv --total 100万 --year 2026 --exclude 2024-05:2024-04
