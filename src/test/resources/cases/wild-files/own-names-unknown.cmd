budget4s allocate --sales own-names.csv --total 100万 --year 2026 --lang zh
