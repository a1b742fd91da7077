budget4s allocate --sales sales-two-rows-plan.csv --total 1000000 --year 2026 --format csv
