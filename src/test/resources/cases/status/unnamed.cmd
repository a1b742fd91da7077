budget4s kpi --spend unnamed.csv --by channel
