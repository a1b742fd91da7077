budget4s allocate --by store,channel -q -f csv
