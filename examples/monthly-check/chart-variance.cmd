# terminal 80
budget4s variance --month 2026-10 --chart -q --fail-on never --lang zh
