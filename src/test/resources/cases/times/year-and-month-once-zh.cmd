budget4s kpi --spend year-and-month-once.csv --by month --show spend -f csv --lang zh
