budget4s inspect --kind budget voided-budget.csv
