budget4s allocate --sales sales.csv --year 2026 --plan plan.yaml --keep months.csv
