# terminal 140
budget4s kpi --targets --fail-on red
