budget4s kpi --spend title.csv --funnel funnel.csv --year 2026 --lang zh
