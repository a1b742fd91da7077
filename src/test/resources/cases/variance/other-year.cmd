budget4s variance --budget other-year.csv --spend spend.csv
