budget4s budget --as-of 2025-11-20 --budget last-year.csv
