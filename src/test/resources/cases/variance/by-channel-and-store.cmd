budget4s variance --budget budget.csv --spend spend.csv --by channel,store --month 2026-01 -q
