budget4s kpi --spend dates.csv --lang zh
