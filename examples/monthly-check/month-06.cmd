budget4s variance --month 2026-06 --lang zh
