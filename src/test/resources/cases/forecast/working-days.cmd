budget4s forecast sales --sales working-days.csv --horizon 6 --lang zh
