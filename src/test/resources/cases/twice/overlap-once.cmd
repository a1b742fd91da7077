budget4s inspect january.csv to-february.csv --duplicates once --lang zh
