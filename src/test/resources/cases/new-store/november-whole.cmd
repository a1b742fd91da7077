budget4s allocate --sales november.csv --total 100万 --year 2026 --spring-festival --lang zh
