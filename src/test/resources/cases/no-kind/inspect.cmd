budget4s inspect rate.csv bank.csv untimed.csv orders.csv
