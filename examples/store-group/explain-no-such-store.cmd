budget4s allocate --by store --lang zh --explain 3，东店
