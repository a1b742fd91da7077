budget4s kpi --spend overlap-march-on.csv --spend overlap-q1.csv --by month --show spend -f csv --lang zh
