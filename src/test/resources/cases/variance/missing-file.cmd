budget4s variance --budget budget.csv --spend nothing.csv
