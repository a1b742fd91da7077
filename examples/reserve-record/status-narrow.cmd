# terminal 80
budget4s reserve status --as-of 2026-06-20
