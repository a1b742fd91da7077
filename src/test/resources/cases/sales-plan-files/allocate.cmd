budget4s allocate --plan plan.yaml --sales-plan forecast.csv
