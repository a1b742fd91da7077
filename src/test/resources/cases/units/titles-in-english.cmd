budget4s kpi --spend titles-in-english.csv --by channel
