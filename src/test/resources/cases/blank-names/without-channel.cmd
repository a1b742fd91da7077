budget4s kpi --spend no-channel.csv --by channel -f csv
