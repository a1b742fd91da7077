budget4s budget --as-of 2025-11-20 --revenue 2.4亿 --budget budget-2026.csv --explain group_buying
