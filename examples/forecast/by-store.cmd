budget4s forecast sales --sales stores.csv --by store --horizon 3
