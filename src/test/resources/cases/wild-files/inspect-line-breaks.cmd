# terminal 80
budget4s inspect line-breaks.csv --lang zh
