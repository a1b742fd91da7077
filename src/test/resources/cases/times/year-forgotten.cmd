budget4s kpi --spend year-forgotten.csv --by month --show spend -f csv --lang zh
