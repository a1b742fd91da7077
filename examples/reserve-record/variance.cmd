budget4s variance --budget budget.csv --spend spend.csv --month 2026-05 --lang en
