budget4s variance --budget budget.csv --spend annual.csv --month 2026-02 --by channel --plan plan.yaml --lang zh
