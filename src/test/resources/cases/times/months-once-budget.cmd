budget4s variance --budget months-once-budget.csv --spend spend.csv --by channel -f csv
