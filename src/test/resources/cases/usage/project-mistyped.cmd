budget4s allocate -C mistyped --total 5
