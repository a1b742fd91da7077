budget4s forecast sales --sales young-stores.csv --by store --horizon 2 --lang zh
