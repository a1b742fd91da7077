budget4s allocate --sales sales.csv --plan list.yaml --by channel
