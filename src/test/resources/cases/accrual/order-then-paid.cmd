budget4s variance --budget budget.csv --spend po-then-paid.csv --month 2026-01
