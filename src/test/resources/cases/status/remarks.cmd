budget4s kpi --spend remarks.csv --by channel
