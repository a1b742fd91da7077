budget4s inspect -C counted counted/invoices.csv --kind spend
