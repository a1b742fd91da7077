budget4s claims --policy policy.yaml --spend spend.csv --as-of 2026-05-15 --lines brand --explain brand
