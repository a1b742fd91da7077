budget4s allocate --sales closed.csv --total 100万 --year 2026 --exclude 2023-04,2024-04,2025-04 --lang zh
