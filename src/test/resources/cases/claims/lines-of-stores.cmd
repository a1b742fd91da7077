budget4s claims --policy of-stores.yaml --spend of-stores.csv --as-of 2026-04-02 --lines offline
