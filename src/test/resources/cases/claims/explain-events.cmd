budget4s claims --policy policy.yaml --spend spend.csv --explain roadshow --as-of 2026-05-15 -q --fail-on never
