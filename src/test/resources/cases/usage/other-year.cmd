budget4s allocate --sales sales.csv --total 5 --year 2026 --explain 2025-03
