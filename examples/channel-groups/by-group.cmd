budget4s allocate --by group -q
