budget4s plan check --plan plan-wrong.yaml --lang en
