budget4s allocate --sales closed-store.csv --total 100万 --year 2026 --by store --exclude 甲店=2024-04:2024-05 --lang zh
