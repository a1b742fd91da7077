budget4s inspect disguised.csv --kind spend --lang zh
