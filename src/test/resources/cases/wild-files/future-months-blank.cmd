budget4s allocate --sales future-months-blank.csv --total 100万 --year 2026 --lang zh
