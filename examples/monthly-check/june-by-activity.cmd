budget4s variance --by activity --month 2026-06 --fail-on never
