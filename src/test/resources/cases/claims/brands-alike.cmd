budget4s claims --policy policy.yaml --policy no-brand.yaml --spend spend.csv --as-of 2026-05-15
