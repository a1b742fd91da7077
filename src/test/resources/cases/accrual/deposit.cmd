budget4s variance --budget budget.csv --spend act.csv --month 2026-01
