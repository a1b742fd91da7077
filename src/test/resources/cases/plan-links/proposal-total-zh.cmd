budget4s allocate --proposal proposal-total.csv --by channel --lang zh
