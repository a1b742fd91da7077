budget4s variance --month 2026-01 --lang zh
