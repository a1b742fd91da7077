budget4s variance --budget wrong-budget.csv --spend spend.csv
