# terminal 80
budget4s allocate --by plan --explain 3 --lang en
