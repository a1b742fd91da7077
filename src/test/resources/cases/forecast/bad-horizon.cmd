budget4s forecast sales --sales sales-14.csv --horizon 61
