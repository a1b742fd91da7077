budget4s variance --budget budget.csv --spend spend.csv --explain full_year -q
