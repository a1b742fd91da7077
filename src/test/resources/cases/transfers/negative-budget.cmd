budget4s variance --budget move.csv --spend spend.csv
