budget4s variance --month 2026-07 --lang zh
