budget4s inspect account.csv --kind spend
