budget4s allocate --sales sales.csv --total 1234567.89 --year 2026 -f table --lang zh
