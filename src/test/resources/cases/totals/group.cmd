budget4s inspect group.csv
