budget4s forecast sales --sales closed.csv --exclude 2024-04:2024-05 --horizon 5
