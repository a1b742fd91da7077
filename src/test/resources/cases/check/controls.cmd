budget4s check --spend controls.csv --as-of 2026-02-02 --lang zh
