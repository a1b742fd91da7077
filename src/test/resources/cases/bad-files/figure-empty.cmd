budget4s allocate --sales figure-empty.csv --total 100万 --year 2026 --lang en
