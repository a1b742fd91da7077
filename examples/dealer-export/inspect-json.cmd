budget4s inspect 销量统计.csv -f json
