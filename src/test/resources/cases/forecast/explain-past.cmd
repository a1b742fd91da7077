budget4s forecast sales --sales sales-14.csv --explain 2020-01
