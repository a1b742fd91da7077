budget4s budget --spend spend.csv
