budget4s variance --month 2026-10 --net
