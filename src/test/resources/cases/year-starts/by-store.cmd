budget4s allocate --sales stores.csv --plan plan.yaml --by store --round 100
