budget4s kpi --spend hyphens-for-a-name.csv --by store
