budget4s claims --policy policy.yaml --spend spend.csv --claims numbered.csv --as-of 2026-05-15 --fail-on never -q
