# terminal 100
budget4s forecast sales --sales sales.csv --explain 2
