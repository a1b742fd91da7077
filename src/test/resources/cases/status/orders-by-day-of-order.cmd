budget4s inspect orders-by-day-of-order.csv --lang zh
