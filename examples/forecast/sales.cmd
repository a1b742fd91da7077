budget4s forecast sales --sales ../annual-plan/sales.csv
