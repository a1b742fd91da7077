budget4s kpi -C . --targets --quarter 2026-Q4 --lang zh
