budget4s kpi --spend accounts.csv --spend numbers.csv --spend points.csv --by channel
