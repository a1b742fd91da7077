budget4s variance --month 2026-03 --lang zh
