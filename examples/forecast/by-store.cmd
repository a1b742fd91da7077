budget4s forecast sales --sales ../store-group/sales.csv --by store --horizon 3
