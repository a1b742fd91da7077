# terminal 100
budget4s allocate --sales stores.csv --plan plan.yaml --round 1
