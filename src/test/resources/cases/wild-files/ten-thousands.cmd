budget4s allocate --sales ten-thousands.csv --total 100万 --year 2026 --lang zh -v
