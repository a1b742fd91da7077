budget4s allocate --sales wide-comma.csv --total 100万 --year 2026 --lang zh
