budget4s allocate --by group --explain 5,线下 -q --lang zh
