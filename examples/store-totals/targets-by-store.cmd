budget4s kpi --targets --by store
