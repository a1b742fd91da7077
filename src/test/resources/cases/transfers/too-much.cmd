budget4s variance --budget budget.csv --spend spend.csv --transfers too-much.csv
