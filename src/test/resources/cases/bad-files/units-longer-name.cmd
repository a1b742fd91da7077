budget4s allocate --sales units-longer-name.csv --total 100万 --year 2026 --lang zh
