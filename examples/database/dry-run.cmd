budget4s allocate --total 120万 --dry-run
