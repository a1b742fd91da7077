budget4s plan check --plan plan.yaml --lang zh
