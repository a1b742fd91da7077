budget4s variance --budget budget-across.csv --spend spend-across.csv --month 2026-03
