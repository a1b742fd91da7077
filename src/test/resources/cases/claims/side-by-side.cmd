budget4s claims --policy policy.yaml --spend spend.csv --claims side-by-side.csv --as-of 2026-05-15 --fail-on never -q
