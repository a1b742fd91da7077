budget4s kpi --funnel early.csv --by month
