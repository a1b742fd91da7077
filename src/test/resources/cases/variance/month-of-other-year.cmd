budget4s variance --budget budget.csv --spend spend.csv --month 2027-01 --lang zh
