budget4s completion sales.csv
