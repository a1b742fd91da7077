budget4s check --spend april.csv --month 2026-04 --as-of 2026-09-02 --lang zh
