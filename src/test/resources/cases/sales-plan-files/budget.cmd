budget4s budget --plan plan.yaml --spend spend.csv --sales-plan forecast.csv --as-of 2025-11-01
