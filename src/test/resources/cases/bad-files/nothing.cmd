budget4s allocate --sales nothing.csv --total 100万 --year 2026 --lang zh
