budget4s inspect both.csv spend.csv --lang zh
