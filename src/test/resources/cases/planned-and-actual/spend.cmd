budget4s kpi --spend spend.csv --by channel --show spend -f csv
