budget4s variance --budget year-in-title.csv --spend spend.csv -f csv
