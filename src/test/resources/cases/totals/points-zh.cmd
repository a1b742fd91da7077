budget4s inspect points.csv --kind spend --lang zh
