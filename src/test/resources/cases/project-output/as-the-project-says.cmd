budget4s allocate -C zh --total 120万
