budget4s allocate --sales cell-too-few.csv --total 100万 --year 2026 --lang en
