budget4s plan calendar --plan bare.yaml --by plan --total 100万
