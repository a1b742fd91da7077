budget4s inspect --kind spend above.csv --lang en
