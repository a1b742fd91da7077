budget4s inspect --kind budget numbers.csv --lang zh
