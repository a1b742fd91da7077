budget4s kpi --spend accounts.csv --spend points.csv --by channel --lang zh
