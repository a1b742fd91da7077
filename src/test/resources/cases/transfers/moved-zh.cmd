budget4s variance --budget budget.csv --spend spend.csv --transfers transfers.csv --lang zh -f table
