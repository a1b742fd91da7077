budget4s variance --budget stores.csv --spend spend.csv --transfers of-stores-wrong.csv
