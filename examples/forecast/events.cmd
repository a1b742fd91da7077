budget4s forecast spend --spend spend.csv --events events.csv --horizon 6
