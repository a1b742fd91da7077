budget4s allocate --plan plan.yaml --sales-plan short.csv --lang zh
