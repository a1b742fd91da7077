# terminal 120
budget4s kpi --by activity --show spend,visitors,leads,visits,orders,cost_per_lead,cost_per_order,return_on_spend
