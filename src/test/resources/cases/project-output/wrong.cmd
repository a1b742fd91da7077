budget4s allocate -C wrong --total 120万
