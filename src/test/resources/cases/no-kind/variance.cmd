budget4s inspect variance.csv
