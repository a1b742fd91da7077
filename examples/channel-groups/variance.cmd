budget4s variance --by group --month 2026-06 --as-of 2026-07-05 -q --lang zh
