budget4s inspect bank.csv --kind spend --lang zh
