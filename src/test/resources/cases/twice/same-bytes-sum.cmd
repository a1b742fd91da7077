budget4s variance --budget budget.csv --spend 'export*.csv' --duplicates sum --lang zh
