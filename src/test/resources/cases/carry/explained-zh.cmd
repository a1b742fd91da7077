budget4s variance --budget budget.csv --spend spend.csv --by channel --carry --explain 抖音,2026-02 --lang zh
