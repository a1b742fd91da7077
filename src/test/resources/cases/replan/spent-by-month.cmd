budget4s allocate --sales sales.csv --year 2026 --plan plan.yaml --keep spent --spend spend.csv --from 2026-07 -f table
