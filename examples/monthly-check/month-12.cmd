budget4s variance --month 2026-12 --lang zh
