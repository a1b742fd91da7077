budget4s variance --budget budget.csv --spend spend.csv --deviation both -q --month 2026-03
