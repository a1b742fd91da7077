budget4s variance --by activity --month 2026-04
