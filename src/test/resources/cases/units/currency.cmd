budget4s inspect --kind spend currency.csv --lang en
