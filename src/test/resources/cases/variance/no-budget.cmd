budget4s variance --spend spend.csv
