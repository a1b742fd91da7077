budget4s check --month 2026-10 --as-of 2026-10-31 --lang zh
