budget4s allocate --sales several.csv --total 100万 --year 2026 --lang zh
