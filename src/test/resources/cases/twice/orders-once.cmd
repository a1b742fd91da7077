budget4s inspect orders.csv --duplicates once
