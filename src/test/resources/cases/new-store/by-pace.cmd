budget4s allocate --sales sales.csv --total 120万 --year 2026 --round 1000 --by store
