budget4s allocate --sales sales.csv --year 2026 --total 1200亿
