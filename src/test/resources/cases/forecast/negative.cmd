budget4s forecast sales --sales negative.csv --horizon 3
