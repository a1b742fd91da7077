budget4s allocate --total 5
