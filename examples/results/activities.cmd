# terminal 140
budget4s kpi --activities
