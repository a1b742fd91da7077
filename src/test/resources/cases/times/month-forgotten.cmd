budget4s kpi --spend month-forgotten.csv --by channel --show spend -f csv
