budget4s variance --budget budget.csv
