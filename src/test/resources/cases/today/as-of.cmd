budget4s variance -C cron --spend cron/spend-june-plus1.csv --as-of 2026-06-30
