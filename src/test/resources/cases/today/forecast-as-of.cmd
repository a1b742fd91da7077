budget4s forecast spend --spend five-days/spend.csv --horizon 2 --as-of 2026-04-10
