budget4s check --spend january.csv --as-of 2026-02-02
