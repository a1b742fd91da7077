# terminal 220
budget4s kpi --by channel --lang zh
