budget4s allocate --proposal proposal-in-wan.csv --plan no-money.yaml --by channel --round 100
