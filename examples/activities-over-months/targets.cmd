budget4s kpi --targets --funnel funnel.csv --month 2026-05
