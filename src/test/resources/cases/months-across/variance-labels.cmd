budget4s variance --budget budget-across.csv --spend spend-labels.csv --month 2026-03 --lang zh
