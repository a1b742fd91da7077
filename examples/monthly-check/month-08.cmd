budget4s variance --month 2026-08 --lang zh
