budget4s kpi -C voided --spend voided/spend.csv --by channel
