budget4s allocate --sales sales.csv --plan plan-of-all.yaml --by store,plan
