budget4s inspect platform.csv --kind spend --column 'amount=Amount spent (CNY)' --column 'date=Reporting starts' --column 'activity=Campaign name'
