budget4s variance --budget budget.csv --spend export.csv 'export (1).csv'
