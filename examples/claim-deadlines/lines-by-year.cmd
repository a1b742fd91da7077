budget4s claims --policy policy.yaml --spend spend.csv --claims claims.csv --as-of 2026-06-03 --lines outdoor --lang zh --fail-on never
