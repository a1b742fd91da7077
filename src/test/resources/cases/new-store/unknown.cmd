budget4s allocate --sales sales.csv --plan plan-unknown.yaml --by store
