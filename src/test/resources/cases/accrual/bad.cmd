budget4s variance --budget budget.csv --spend bad.csv
