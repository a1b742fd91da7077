budget4s kpi --spend blocks-of-stores.csv --by store,month -f csv --lang zh
