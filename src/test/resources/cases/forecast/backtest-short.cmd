budget4s forecast sales --sales sales-14.csv --backtest
