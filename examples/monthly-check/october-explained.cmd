# terminal 100
budget4s variance --month 2026-10 --by channel --explain 信息流,full_year
