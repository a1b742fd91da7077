budget4s allocate --explain 7 --lang zh
