budget4s plan calendar --plan plan.yaml --lang zh
