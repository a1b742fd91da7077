budget4s check --spend january.csv --as-of 2026-02-02 --warn-days 400 --lang zh
