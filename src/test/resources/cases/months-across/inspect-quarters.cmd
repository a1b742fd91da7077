budget4s inspect budget-quarters.csv --kind budget
