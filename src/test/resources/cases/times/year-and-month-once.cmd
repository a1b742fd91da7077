budget4s kpi --spend year-and-month-once.csv --by month,channel --show spend -f csv
