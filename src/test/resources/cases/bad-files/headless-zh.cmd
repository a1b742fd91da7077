budget4s allocate --sales headless.csv --total 100万 --year 2026 --lang zh
