budget4s allocate --sales sales.csv --total 1000000 --year 2026 -f tsv -o budget.xls --lang zh
