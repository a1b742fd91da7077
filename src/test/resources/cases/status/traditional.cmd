budget4s inspect traditional.csv --kind spend
