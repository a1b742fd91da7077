budget4s kpi -C joined --show leads,cost_per_lead
