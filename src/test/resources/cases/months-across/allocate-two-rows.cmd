budget4s allocate --sales sales-two-rows.csv --total 1000000 --year 2026 --format csv --lang zh
