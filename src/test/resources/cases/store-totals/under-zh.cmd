budget4s allocate --sales sales.csv --plan all.yaml --by store --lang zh
