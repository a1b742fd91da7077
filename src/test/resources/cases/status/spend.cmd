budget4s inspect spend.csv --kind spend
