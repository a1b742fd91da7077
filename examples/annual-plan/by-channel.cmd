budget4s allocate --by channel --lang zh
