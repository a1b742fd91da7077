budget4s kpi --spend year-beside-month.csv --by month --show spend -f csv
