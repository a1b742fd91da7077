budget4s forecast sales --sales sales.csv --backtest --horizon 3
