budget4s allocate --by store --total 3700000
