# terminal 120
budget4s claims --policy policy.yaml --spend spend.csv --claims claims.csv --as-of 2026-06-03 --explain online_ads -q
