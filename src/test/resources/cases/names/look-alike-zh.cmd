budget4s variance --budget look-alike-budget.csv --spend look-alike-spend.csv --cuts --lang zh
