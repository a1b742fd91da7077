budget4s plan scenario --plan bare.yaml --total 100万,50万 -f json
