budget4s reserve status --as-of 2026-04-30 -f json
