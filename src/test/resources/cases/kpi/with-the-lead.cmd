budget4s kpi --spend spend-of-leads.csv --funnel one-line-a-lead.csv --by month --show leads,visits,orders,deliveries,revenue,visit_rate,close_rate --cohort
