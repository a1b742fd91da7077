budget4s kpi --by channel --month 2026-05 --compare previous --show leads,cost_per_lead
