budget4s kpi --by channel --spend above-no-unit.csv
