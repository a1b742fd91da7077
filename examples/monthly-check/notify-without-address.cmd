budget4s notify < claims.csv
