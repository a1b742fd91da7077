budget4s claims --as-of 2026-03-31 --lang zh
