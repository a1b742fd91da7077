budget4s forecast sales --sales sales-36.csv --history-until 2025-06 --horizon 1 --method regression
