budget4s forecast sales --sales nothing.csv --horizon 2
