budget4s allocate --sales sales-no-year.csv --total 1000000 --year 2026 --lang zh
