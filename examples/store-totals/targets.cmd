# terminal 110
budget4s kpi --targets
