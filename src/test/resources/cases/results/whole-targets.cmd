budget4s kpi -C . --targets --from 2026-01 --to 2026-03
