budget4s kpi --spend width.csv --lang zh
