budget4s inspect journal.csv --kind spend --lang zh
