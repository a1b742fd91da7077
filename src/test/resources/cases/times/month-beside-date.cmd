budget4s kpi --spend month-beside-date.csv --by month --show spend -f csv
