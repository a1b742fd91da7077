budget4s allocate -C project --total 100万 --by store --explain 4,南店
