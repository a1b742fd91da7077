budget4s forecast spend --spend spend.csv --by channel --horizon 2
