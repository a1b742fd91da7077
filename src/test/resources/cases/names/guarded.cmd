budget4s variance --budget guarded-budget.csv --spend guarded-spend.csv --plan plan.yaml --by channel --explain month,@达人小李
