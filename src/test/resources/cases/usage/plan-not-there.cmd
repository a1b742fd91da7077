budget4s allocate --sales sales.csv --plan nowhere.yaml --lang zh
