budget4s forecast sales --sales sales.csv
