budget4s check --claims broken-claims.csv --as-of 2026-07-02
