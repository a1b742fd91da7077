budget4s kpi --spend spend.csv --funnel funnel.csv --by channel --from 2026-01-10
