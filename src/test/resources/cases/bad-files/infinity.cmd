budget4s allocate --sales infinity.csv --total 100万 --year 2026 --lang en
