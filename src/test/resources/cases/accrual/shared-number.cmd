budget4s variance --budget budget.csv --spend two.csv --month 2026-02 --by channel
