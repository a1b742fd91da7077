# terminal 150
budget4s variance --month 2026-10 --by channel --lang zh
