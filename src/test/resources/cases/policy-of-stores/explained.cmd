budget4s claims --as-of 2026-05-01 --explain S1/A -q
