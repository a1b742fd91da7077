budget4s variance --budget budget.csv --spend per.csv --month 2026-01 --by channel
