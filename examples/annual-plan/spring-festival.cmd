# terminal 100
budget4s allocate --spring-festival --lang zh
