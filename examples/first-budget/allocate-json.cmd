budget4s allocate --sales sales.csv --total 1000000 --regular 400000 --reserve 50000 --year 2026 --format json
