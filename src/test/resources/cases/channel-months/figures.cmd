budget4s allocate --sales sales.csv --plan figures.yaml --by channel --lang zh
