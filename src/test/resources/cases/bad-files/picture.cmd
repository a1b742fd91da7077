budget4s allocate --sales picture.csv --total 100万 --year 2026 --lang zh
