budget4s variance --budget budget-quarter-and-month.csv --spend spend-across.csv --month 2026-03 --lang zh
