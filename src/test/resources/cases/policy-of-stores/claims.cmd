budget4s claims --as-of 2026-05-01 --claims c.csv
