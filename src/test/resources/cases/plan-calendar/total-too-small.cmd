budget4s plan calendar --plan plan.yaml --total 20万
