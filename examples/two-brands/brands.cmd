budget4s claims --as-of 2026-05-20 --lang zh
