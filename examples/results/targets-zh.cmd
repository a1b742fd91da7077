# terminal 140
budget4s kpi --targets --lang zh
