budget4s kpi --spend spend.csv --funnel funnel.csv --cohort
