budget4s variance --spend sp.csv --lang zh
