budget4s inspect names.csv --kind spend
