budget4s allocate --sales sales.csv --plan within-figures.yaml
