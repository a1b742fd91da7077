# terminal 80
budget4s kpi --by channel --lang zh
