budget4s kpi --spend short-suffix-named.csv --by channel --column amount=实付W
