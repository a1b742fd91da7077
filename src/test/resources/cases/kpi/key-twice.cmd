budget4s kpi --spend spend.csv --funnel funnel.csv --month 2026-01 --by channel,channel
