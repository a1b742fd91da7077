budget4s check --spend breaks-off.csv --as-of 2026-07-02
