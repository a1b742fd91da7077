budget4s kpi --by channel --pivot month --show cost_per_lead
