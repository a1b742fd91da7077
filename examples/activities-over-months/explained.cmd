budget4s allocate --explain 4
