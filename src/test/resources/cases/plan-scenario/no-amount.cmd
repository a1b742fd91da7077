budget4s plan scenario --plan plan.yaml --total measure
