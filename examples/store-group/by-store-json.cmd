budget4s allocate --by store --round 1 -f json --lang zh
