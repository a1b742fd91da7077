budget4s claims --policy brand-a.yaml --policy brand-late.yaml --spend spend.csv --as-of 2026-05-15
