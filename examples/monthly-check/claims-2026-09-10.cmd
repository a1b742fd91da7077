budget4s claims --as-of 2026-09-10 --lang zh
