budget4s allocate --sales sales.csv --plan opened-wrong.yaml --by store --lang zh
