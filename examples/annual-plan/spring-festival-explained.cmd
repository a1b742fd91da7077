# terminal 100
budget4s allocate --spring-festival --explain 2 --lang zh
