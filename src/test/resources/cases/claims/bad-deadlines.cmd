budget4s claims --policy bad-deadlines.yaml --spend spend.csv --as-of 2026-05-15
