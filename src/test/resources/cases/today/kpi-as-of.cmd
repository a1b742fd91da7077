budget4s kpi --spend five-days/spend.csv --by month --show spend --from 2026-05 --as-of 2026-06-04
