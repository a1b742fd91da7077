budget4s allocate --sales formulas.csv --total 100万 --year 2026 --lang zh
