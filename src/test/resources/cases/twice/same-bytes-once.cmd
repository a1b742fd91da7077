budget4s variance --budget budget.csv --spend 'export*.csv' --duplicates once --lang zh
