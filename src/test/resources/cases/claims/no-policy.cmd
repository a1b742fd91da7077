budget4s claims --spend spend.csv
