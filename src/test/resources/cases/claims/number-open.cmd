budget4s claims --policy policy.yaml --spend spend.csv --claims number-open.csv --as-of 2026-05-15
