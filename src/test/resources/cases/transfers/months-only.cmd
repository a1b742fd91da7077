budget4s variance --budget months.csv --spend spend.csv --transfers months-only.csv
