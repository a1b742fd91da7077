budget4s variance --budget budget.csv --spend spend.csv --transfers none-yet.csv --by channel
