budget4s budget --plan own-months.yaml --policy policy.yaml --spend spend.csv --explain group_buying -q
