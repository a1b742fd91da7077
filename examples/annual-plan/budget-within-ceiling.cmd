budget4s budget --as-of 2025-11-20 --within-ceiling --round 100 --lang en
