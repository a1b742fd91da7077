budget4s forecast sales --sales one-closed.csv --horizon 3 --exclude 2024-04:2024-05,西店=2025-06:2025-07
