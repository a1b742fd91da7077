budget4s kpi --targets --month 2026-05 -q --lang zh
