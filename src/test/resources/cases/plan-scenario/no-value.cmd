budget4s plan scenario --plan plan.yaml --set targets.visit_rate
