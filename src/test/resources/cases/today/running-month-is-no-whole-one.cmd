budget4s variance --budget five-days/budget.csv --spend five-days/spend.csv
