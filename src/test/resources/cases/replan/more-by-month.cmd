budget4s allocate --sales sales.csv --year 2026 --plan plan-v2.yaml --keep months.csv --from 2026-07 -f table
