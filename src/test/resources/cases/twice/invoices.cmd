budget4s inspect invoices.csv --kind spend --lang zh
