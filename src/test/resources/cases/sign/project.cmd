budget4s variance -C project --budget project/budget.csv
