budget4s inspect --kind spend taxes.csv --column date=付款日期 --column amount=金额（不含税） --lang en
