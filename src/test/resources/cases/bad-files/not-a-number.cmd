budget4s allocate --sales not-a-number.csv --total 100万 --year 2026 --lang en
