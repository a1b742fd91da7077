budget4s allocate --sales equals-quoted.csv --total 100万 --year 2026 --lang en
