budget4s variance --budget budget.csv --spend part.csv --month 2026-02 --lang zh
