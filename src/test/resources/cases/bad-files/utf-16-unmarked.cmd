budget4s allocate --sales utf-16-unmarked.csv --total 100万 --year 2026 --lang zh
