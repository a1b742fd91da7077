budget4s allocate --sales units-twice.csv --total 100万 --year 2026 --lang zh
