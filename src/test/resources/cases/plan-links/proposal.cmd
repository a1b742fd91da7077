budget4s allocate --proposal proposal.csv
