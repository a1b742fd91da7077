budget4s inspect -C known known/orders-unknown.csv
