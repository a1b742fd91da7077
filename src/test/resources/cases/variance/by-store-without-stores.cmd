budget4s variance --budget budget.csv --spend spend.csv --by store --lang zh
