budget4s allocate --sales month-empty.csv --total 100万 --year 2026 --lang zh
