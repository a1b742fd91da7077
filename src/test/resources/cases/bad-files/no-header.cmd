budget4s allocate --sales no-header.csv --total 100万 --year 2026 --lang zh
