budget4s forecast spend --spend spend.csv --events events.csv --plan plan.yaml --horizon 6
