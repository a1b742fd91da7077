budget4s allocate --sales sales.csv --plan plan.yaml --by store --explain 8,北店
