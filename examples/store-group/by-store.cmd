budget4s allocate --by store --lang zh
