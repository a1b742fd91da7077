budget4s plan scenario --plan plan.yaml --sales sales.csv --total 80万,1000000,25万
