budget4s variance --budget contract-budget.csv --spend one-invoice-spend.csv --as-of 2026-01-20 --by channel
