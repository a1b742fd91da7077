budget4s allocate --totl 5
