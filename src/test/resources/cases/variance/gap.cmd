budget4s variance --budget gap.csv --spend spend.csv
