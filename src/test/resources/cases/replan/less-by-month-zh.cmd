budget4s allocate --sales sales.csv --year 2026 --plan plan.yaml --total 110万 --keep months.csv --from 2026-07 --round 100 -f table --lang zh
