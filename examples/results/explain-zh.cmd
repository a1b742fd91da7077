budget4s kpi --by channel --explain 信息流 -f table --lang zh
