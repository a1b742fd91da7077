budget4s variance --budget budget.csv --spend spend.csv --by channel --carry
