budget4s plan check --plan half.yaml
