budget4s kpi --spend doubtful-stores.csv --by store,month -f csv
