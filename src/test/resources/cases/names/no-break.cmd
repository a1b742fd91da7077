budget4s variance --budget budget.csv --spend no-break-spend.csv --by channel
