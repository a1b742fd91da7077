budget4s allocate --sales sales.csv --plan opened.yaml --by store --explain 8,南店
