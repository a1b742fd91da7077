budget4s allocate --sales sales-quarters.csv --total 1000000 --year 2026 --lang zh
