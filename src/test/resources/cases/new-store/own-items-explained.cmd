budget4s allocate --sales sales.csv --plan own-items.yaml --by store --explain 5,南店
