budget4s allocate --sales sales-plan-actual.csv --total 1000000 --year 2026 --format csv
