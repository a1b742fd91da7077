budget4s claims --policy policy.yaml --spend spend.csv --claims claims.csv --fail-on never
