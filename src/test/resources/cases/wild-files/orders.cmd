budget4s allocate --sales orders.csv --total 100万 --year 2026 --lang zh -v
