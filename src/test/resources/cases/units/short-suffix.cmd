budget4s kpi --spend short-suffix.csv --by channel
