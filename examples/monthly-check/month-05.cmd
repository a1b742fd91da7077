budget4s variance --month 2026-05 --lang zh
