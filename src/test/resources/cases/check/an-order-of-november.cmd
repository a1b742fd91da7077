budget4s check --spend june-and-an-order.csv --as-of 2026-07-02 --lang zh
