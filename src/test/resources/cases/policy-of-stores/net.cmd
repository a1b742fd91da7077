budget4s variance --net --by store --month 2026-04 --as-of 2026-04-30
