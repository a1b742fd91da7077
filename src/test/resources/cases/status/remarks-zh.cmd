budget4s kpi --spend remarks.csv --by channel --skip-bad-rows --lang zh
