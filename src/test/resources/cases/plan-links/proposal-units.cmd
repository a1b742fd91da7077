budget4s allocate --proposal proposal-units.csv --by channel
