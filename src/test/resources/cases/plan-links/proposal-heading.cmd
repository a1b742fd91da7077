budget4s allocate --proposal proposal-heading.csv --plan no-money.yaml --by channel --round 100
