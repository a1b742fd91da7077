budget4s inspect --kind sales only-planned.csv --lang zh
