budget4s allocate --sales no-such-day.csv --total 100万 --year 2026 --lang zh
