budget4s forecast sales --sales models.csv --by model --horizon 2
