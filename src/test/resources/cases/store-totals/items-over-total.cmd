budget4s allocate --sales sales.csv --plan items.yaml --by store
