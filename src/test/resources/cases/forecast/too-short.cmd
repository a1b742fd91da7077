budget4s forecast sales --sales sales-11.csv
