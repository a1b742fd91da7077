budget4s allocate --sales sales.csv --total 1000000 --year 2026 -o 预算.xls --lang zh
