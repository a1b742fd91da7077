budget4s claims --as-of 2026-11-30 --lang zh
