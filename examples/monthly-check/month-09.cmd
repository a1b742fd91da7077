budget4s variance --month 2026-09 --lang zh
