budget4s forecast sales --sales closed.csv --horizon 1 --lang zh
