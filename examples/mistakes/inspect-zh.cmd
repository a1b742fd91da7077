# terminal 100
budget4s inspect wrong-figures.csv cells.csv --lang zh
