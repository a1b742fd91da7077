budget4s kpi --targets --funnel funnel.csv --plan year.yaml
