budget4s allocate --sales own-date.csv --total 100万 --year 2026 --lang en
