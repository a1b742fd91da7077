budget4s allocate --by store --explain 5,城西店 --lang zh
