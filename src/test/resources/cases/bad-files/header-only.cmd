budget4s allocate --sales header-only.csv --total 100万 --year 2026 --lang zh
