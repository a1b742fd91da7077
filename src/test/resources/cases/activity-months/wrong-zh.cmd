budget4s allocate --sales sales.csv --plan wrong.yaml --lang zh
