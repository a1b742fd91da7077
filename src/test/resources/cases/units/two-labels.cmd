budget4s kpi --spend two-labels.csv --by channel
