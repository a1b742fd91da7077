budget4s allocate --sales gb18030-damaged.csv --total 100万 --year 2026 --lang zh
