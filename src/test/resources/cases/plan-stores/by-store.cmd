budget4s allocate --by store -q
