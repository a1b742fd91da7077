# terminal 100
budget4s kpi --stages --lang zh
