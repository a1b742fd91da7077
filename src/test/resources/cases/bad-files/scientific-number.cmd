budget4s allocate --sales scientific-number.csv --total 100万 --year 2026 --lang zh
