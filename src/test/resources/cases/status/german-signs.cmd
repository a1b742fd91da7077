budget4s kpi --spend german-signs.csv --by channel
