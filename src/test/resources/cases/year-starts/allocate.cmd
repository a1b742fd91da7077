budget4s allocate --total 1200000
