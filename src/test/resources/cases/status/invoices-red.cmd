budget4s inspect invoices-red.csv --kind spend
