budget4s forecast sales --sales one-closed.csv --by store --horizon 8 --exclude 2024-04:2024-05,西店=2025-06:2025-07,北店=2025-01
