budget4s allocate --sales months-to-come.csv --total 100万 --year 2026 --lang en
