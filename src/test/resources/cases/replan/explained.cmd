budget4s allocate --sales sales.csv --year 2026 --plan plan-v2.yaml --by channel --keep budget.csv --from 2026-07 --explain 8,抖音 -f table -q
