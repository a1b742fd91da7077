budget4s kpi --spend year-in-title-and-cells.csv --by month --show spend -f csv --lang zh
