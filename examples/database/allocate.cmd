budget4s allocate --total 120万 --by store
