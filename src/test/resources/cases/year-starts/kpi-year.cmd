budget4s kpi --by channel --funnel funnel.csv --spend spend.csv --year 2025
