budget4s variance --budget budget.csv --spend late-bill.csv --month 2026-02 --explain month
