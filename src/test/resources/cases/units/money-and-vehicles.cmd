budget4s inspect --kind sales both.csv --lang zh
