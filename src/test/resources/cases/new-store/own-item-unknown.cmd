budget4s allocate --sales sales.csv --plan own-item-unknown.yaml --by store
