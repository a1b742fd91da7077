budget4s allocate --sales sales.csv --plan no-total.yaml --by store --round 1000
