budget4s variance --budget activities-budget.csv --spend activities-spend.csv --plan plan.yaml --by channel --lang zh
