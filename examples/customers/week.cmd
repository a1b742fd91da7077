# terminal 120
budget4s customers followups --as-of 2026-06-30 --days 7 --person 周敏 --lang zh
