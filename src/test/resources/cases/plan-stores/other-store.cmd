budget4s plan check --plan plan-other.yaml --lang zh
