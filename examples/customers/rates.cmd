# terminal 120
budget4s customers followups --rates --as-of 2026-06-30 --lang zh
