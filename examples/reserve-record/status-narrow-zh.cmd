# terminal 100
budget4s reserve status --as-of 2026-06-20 --lang zh
