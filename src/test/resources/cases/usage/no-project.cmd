budget4s allocate -C nowhere --total 5
