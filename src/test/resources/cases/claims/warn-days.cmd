budget4s claims --policy policy.yaml --spend spend.csv --as-of 2026-05-15 --warn-days 10 --fail-on yellow -q
