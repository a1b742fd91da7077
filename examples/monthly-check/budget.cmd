budget4s allocate --by channel --round 100 -q
