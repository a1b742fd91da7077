budget4s forecast sales --sales one-closed.csv --exclude =2025-06
