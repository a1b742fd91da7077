budget4s allocate --sales sales.csv --plan own-items.yaml --by store --lang zh
