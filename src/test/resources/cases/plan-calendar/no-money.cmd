budget4s plan calendar --plan bare.yaml -f json
