budget4s inspect footers.csv
