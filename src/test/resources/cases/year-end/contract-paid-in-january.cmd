budget4s variance --budget contract-budget.csv --spend contract-spend.csv --month 2026-03 --by channel
