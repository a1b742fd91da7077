budget4s claims --policy policy.yaml --spend spend.csv --explain online_ad --as-of 2026-05-15
