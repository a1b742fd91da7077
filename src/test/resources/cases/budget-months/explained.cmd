budget4s budget --plan plan.yaml --policy policy.yaml --spend spend.csv --explain group_buying -q
