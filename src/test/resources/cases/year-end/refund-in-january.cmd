budget4s variance --budget refund-budget.csv --spend refund-spend.csv --month 2027-01
