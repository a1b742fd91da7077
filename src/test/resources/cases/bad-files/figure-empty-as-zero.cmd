budget4s allocate --sales figure-empty.csv --total 100万 --missing zero --year 2026 --lang zh
