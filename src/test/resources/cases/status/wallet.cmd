budget4s kpi --spend wallet.csv --by channel
