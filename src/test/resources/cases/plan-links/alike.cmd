budget4s allocate --proposal proposal.csv --plan no-money.yaml --by channel --round 1000 --scale-channels
