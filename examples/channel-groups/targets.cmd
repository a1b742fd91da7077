# terminal 120
budget4s kpi --targets --by group --lang en -q
