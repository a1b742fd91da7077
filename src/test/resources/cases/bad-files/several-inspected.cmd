# terminal 100
budget4s inspect several.csv --lang zh
