budget4s inspect media-top-ups.csv --kind spend
