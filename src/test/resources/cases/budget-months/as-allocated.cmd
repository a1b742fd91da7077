budget4s budget --plan plan.yaml --policy policy.yaml --spend spend.csv -q
