budget4s allocate --sales ctrl-z.csv --total 100万 --year 2026 --lang en
