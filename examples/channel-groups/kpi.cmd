# terminal 100
budget4s kpi --by group --show spend,leads,orders,cost_per_lead,return_on_spend --lang zh -q
