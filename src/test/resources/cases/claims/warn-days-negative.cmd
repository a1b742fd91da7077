budget4s claims --policy policy.yaml --spend spend.csv --warn-days -1
