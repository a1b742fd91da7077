budget4s allocate --proposal bad-proposal.csv --lang zh
