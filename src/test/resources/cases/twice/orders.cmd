budget4s inspect orders.csv
