budget4s inspect --kind spend dollars.csv --lang en
