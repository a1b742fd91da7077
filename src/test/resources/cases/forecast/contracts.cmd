budget4s forecast spend --spend contracts.csv --by channel
