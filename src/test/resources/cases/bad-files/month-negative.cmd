budget4s allocate --sales month-negative.csv --total 100万 --year 2026 --lang en
