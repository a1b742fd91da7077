budget4s inspect subtotals.csv
