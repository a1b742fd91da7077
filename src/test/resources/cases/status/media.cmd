budget4s inspect media.csv --kind spend
