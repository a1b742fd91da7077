budget4s kpi --spend two-actuals.csv --by channel --show spend -f csv
