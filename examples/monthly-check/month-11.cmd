budget4s variance --month 2026-11 --lang zh
