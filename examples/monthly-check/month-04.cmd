budget4s variance --month 2026-04 --lang zh
