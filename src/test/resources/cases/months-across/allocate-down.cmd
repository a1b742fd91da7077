budget4s allocate --sales sales-down.csv --total 1000000 --year 2026 --format csv
