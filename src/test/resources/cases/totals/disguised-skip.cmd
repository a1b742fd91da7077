budget4s inspect disguised.csv --kind spend --totals skip
