budget4s kpi --spend periods.csv --by activity,month
