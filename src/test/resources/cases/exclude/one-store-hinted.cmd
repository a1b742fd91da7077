budget4s allocate --sales one-closed.csv --total 1000000 --year 2026 --by store
