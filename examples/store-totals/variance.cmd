budget4s variance --by store --budget budget.csv --month 2026-04
