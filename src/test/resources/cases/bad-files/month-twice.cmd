budget4s allocate --sales month-twice.csv --total 100万 --year 2026 --lang zh
