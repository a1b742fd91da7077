budget4s allocate --sales header-again.csv --total 100万 --year 2026 --lang en
