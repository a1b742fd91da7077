budget4s kpi --by channel
