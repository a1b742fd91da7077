budget4s variance -C cron --spend cron/spend-june-plus1.csv --as-of 2026-07-02 --month 2026-08
