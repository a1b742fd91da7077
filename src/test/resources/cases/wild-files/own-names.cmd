budget4s allocate --sales own-names.csv --total 100万 --year 2026 --lang zh --column month=统计口径 --column units=提车台数
