budget4s allocate --sales day-missing.csv --total 100万 --year 2026 --lang zh
