budget4s allocate --by store --explain 6,城南店
