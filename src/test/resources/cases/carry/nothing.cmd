budget4s variance --budget budget.csv --spend spend.csv --carry --month 2026-01
