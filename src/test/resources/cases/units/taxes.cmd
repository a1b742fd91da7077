budget4s inspect --kind spend taxes.csv --lang zh
