budget4s kpi --spend year-in-title-runs-on.csv --by month --show spend -f csv
