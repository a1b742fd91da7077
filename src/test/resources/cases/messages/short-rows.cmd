budget4s allocate --sales short-rows.csv --total 100万 --year 2026 --lang zh
