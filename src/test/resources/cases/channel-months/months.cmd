budget4s allocate --sales sales.csv --plan plan.yaml --by channel
