budget4s variance --budget contract-budget.csv --spend order-and-invoice-spend.csv --as-of 2026-04-01 --by channel --lang zh
