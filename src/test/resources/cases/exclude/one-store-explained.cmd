budget4s allocate --sales one-closed.csv --total 1000000 --year 2026 --by store --exclude 2024-04:2024-05,西店=2025-06:2025-07 --explain 6,西店 --lang zh
