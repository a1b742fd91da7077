budget4s inspect transfers.csv after-sales.csv
