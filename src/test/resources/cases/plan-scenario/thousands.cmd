budget4s plan scenario --plan plan.yaml --total 1,000,000
