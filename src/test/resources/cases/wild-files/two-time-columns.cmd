budget4s allocate --sales two-time-columns.csv --total 100万 --year 2026 --lang zh -v
