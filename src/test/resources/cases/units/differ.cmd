budget4s inspect --kind spend differ.csv --lang en
