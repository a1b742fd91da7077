budget4s allocate --sales no-such-month.csv --total 100万 --year 2026 --lang zh
