budget4s allocate --sales stores.csv --plan stores.yaml --by store
