budget4s inspect part.csv
