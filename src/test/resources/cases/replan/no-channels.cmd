budget4s allocate --sales sales.csv --year 2026 --plan plan.yaml --by channel --keep months.csv --from 2026-07
