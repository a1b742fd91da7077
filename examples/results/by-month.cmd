# terminal 140
budget4s kpi --by month --show spend,leads,visits,orders,deliveries,cost_per_lead,cost_per_vehicle,visit_rate,close_rate,return_on_spend
