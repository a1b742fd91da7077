budget4s inspect bank.csv --kind spend --column date=交易时间
