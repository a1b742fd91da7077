budget4s kpi --spend void-anywhere.csv --by channel
