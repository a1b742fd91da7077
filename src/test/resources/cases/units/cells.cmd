budget4s inspect --kind spend cells.csv --lang en
