budget4s inspect rate.csv amounts.csv untimed.csv --lang zh
