budget4s forecast spend --spend five-days/spend.csv --horizon 2
