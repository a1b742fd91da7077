budget4s forecast sales --sales working-days.csv --horizon 13 --lang en
