budget4s inspect closed.csv --kind spend
