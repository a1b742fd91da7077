budget4s variance -C hongkong --budget hongkong/budget.csv --spend hongkong/spend.csv --month 2026-02
