budget4s allocate --sales sales.csv --year 2026 --total 300 --lang zh -f table
