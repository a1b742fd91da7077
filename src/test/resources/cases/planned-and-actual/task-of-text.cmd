budget4s kpi --spend task-of-text.csv --by channel --show spend -f csv
