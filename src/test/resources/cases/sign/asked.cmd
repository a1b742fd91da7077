budget4s inspect bank.csv --kind spend
