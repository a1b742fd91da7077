budget4s kpi --spend overlap-q1.csv --spend overlap-march-on.csv --by month --show spend -f csv
