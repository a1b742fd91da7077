# terminal 110
budget4s kpi --targets --by month --lang zh
