budget4s allocate --by store,channel --lang en
