# terminal 80
budget4s inspect 销量统计.csv --lang zh
