# terminal 80
budget4s forecast sales --sales ../annual-plan/sales.csv --lang zh --horizon 6
