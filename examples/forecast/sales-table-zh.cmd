# terminal 80
budget4s forecast sales --sales sales.csv --lang zh --horizon 6
