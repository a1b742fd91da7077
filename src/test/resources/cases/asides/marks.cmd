budget4s kpi --by channel --spend marks.csv
