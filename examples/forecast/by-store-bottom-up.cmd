budget4s forecast sales --sales stores.csv --by store --reconcile bottom-up --horizon 2
