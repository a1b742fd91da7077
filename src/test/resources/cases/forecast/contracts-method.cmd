budget4s forecast spend --spend contracts.csv --by channel --reconcile none --method seasonal-naive --lang zh
