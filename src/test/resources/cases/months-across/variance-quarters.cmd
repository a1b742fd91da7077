budget4s variance --budget budget-quarters.csv --spend spend-across.csv --month 2026-03 --by channel --plan plan.yaml
