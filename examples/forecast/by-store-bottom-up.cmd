budget4s forecast sales --sales ../store-group/sales.csv --by store --reconcile bottom-up --horizon 2
