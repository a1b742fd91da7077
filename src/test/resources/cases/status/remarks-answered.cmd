budget4s kpi --spend remarks-answered.csv --by activity
