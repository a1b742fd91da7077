# terminal 100
budget4s variance --month 2026-10 --cuts --lang zh
