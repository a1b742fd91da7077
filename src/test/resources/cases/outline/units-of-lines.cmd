budget4s kpi --spend running-numbers.csv --spend rulers.csv --funnel counts-in-hundreds.csv --by channel
