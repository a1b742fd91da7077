budget4s inspect periods.csv --lang zh
