budget4s allocate -C project --total 100万 --by store --lang zh
