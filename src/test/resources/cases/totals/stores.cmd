budget4s inspect stores.csv
