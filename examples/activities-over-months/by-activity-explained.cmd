budget4s variance --by activity --month 2026-04 --explain "may car show,full_year"
