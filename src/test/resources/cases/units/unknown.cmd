budget4s inspect --kind sales unknown.csv --lang en
