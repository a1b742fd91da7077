# terminal 100
budget4s budget --as-of 2025-11-20 --explain group_buying --lang zh
