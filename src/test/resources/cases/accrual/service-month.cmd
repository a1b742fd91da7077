budget4s variance --budget budget.csv --spend accr.csv --month 2026-02
