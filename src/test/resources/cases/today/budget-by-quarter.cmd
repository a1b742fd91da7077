budget4s budget --spend quarterly.csv --policy policy.yaml --as-of 2025-11-20 --year 2026
