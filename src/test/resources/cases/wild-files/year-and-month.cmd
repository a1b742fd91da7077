budget4s allocate --sales year-and-month.csv --total 100万 --year 2026 --lang zh -v
