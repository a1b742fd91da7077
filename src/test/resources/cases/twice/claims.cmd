budget4s inspect claims.csv
