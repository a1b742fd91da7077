budget4s inspect footers.csv --lang zh
