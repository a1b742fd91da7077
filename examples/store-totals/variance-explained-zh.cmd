budget4s variance --by store --budget budget.csv --month 2026-04 --explain 城南店,2026-04 --lang zh
