budget4s check --spend april.csv --policy lapsed.yaml --as-of 2026-09-02
