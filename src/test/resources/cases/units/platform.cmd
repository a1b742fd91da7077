budget4s inspect --kind spend platform.csv --lang zh
