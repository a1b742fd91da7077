budget4s variance --budget budget.csv --spend spend.csv --fail-on never -q
