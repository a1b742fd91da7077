budget4s kpi --by channel --spend above-among.csv --spend of-lines.csv --lang zh
