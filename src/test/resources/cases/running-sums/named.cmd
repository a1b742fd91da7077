budget4s allocate --sales only.csv --total 120000 --year 2026 --column units=累计销量 --lang zh
