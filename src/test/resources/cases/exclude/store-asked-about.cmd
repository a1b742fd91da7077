budget4s allocate --sales closed-store.csv --total 100万 --year 2026 --by store
