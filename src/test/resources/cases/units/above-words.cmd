budget4s kpi --by channel --spend above-without-colon.csv --spend above-by.csv --spend above-all.csv --spend above-fen.csv --spend heading-fen.csv
