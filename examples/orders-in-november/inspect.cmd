# terminal 80
budget4s inspect orders.csv --lang zh
