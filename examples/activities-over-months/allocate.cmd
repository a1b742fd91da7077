# terminal 100
budget4s allocate
