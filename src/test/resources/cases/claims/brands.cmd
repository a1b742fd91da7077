budget4s claims --policy brand-a.yaml --policy brand-b.yaml --spend spend.csv --as-of 2026-05-15 --claims brand-claims.csv --fail-on never
