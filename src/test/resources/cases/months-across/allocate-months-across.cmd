budget4s allocate --sales sales-months-across.csv --total 1000000 --year 2026 --format csv
