budget4s inspect sales-total-differs.csv --kind sales
