budget4s kpi --by channel --month 2026-03 --intervals
