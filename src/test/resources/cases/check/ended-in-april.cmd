budget4s check --spend april.csv --as-of 2026-09-02
