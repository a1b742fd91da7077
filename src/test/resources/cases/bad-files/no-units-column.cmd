budget4s allocate --sales no-units-column.csv --total 100万 --year 2026 --lang zh
