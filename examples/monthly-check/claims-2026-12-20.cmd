budget4s claims --as-of 2026-12-20 --lang zh
