budget4s kpi --by channel --spend unit-below.csv --lang zh
