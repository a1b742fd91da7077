budget4s variance -C cron --spend cron/spend-june-order.csv
