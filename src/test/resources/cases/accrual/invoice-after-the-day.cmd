budget4s variance --budget budget-of-a.csv --spend order-of-june.csv --as-of 2026-07-02
