budget4s plan check --plan plan-files.yaml --lang en
