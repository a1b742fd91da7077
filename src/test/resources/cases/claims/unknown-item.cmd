budget4s claims --policy policy.yaml --spend spend.csv --claims unknown-item.csv --as-of 2026-05-15
