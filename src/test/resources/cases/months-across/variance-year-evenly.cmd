budget4s variance --budget budget-year.csv --spend spend-across.csv --month 2026-03 --by channel --lang zh
