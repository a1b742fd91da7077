budget4s allocate --sales stores.csv --plan outside.yaml --lang zh
