# terminal 80
budget4s kpi --chart -q --as-of 2026-10-31
