budget4s allocate --sales sales.csv --plan opened.yaml --by store --lang zh
