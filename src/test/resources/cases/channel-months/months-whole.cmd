budget4s allocate --sales sales.csv --plan plan.yaml --round 100
