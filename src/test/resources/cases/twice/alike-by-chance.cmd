budget4s kpi --spend store-a.csv --spend store-b.csv --by month --show spend -f csv
