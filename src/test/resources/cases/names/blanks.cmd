budget4s kpi --spend blanks.csv
