budget4s kpi --spend running-numbers.csv --spend rulers.csv --by channel
