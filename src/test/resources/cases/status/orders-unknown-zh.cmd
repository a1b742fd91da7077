budget4s inspect orders-unknown.csv --lang zh
