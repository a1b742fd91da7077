budget4s kpi --funnel early.csv --stages --lang zh
