budget4s allocate --sales trailing-comma.csv --total 100万 --year 2026 --lang en
