budget4s forecast sales --sales zeros.csv --horizon 2
