budget4s claims --as-of 2026-10-31 --lang zh
