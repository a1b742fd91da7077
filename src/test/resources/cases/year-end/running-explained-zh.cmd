budget4s variance --budget running-budget.csv --spend running-spend.csv --as-of 2026-06-10 --by channel --explain 抖音,running --lang zh
