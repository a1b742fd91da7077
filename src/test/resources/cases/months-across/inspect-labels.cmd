budget4s inspect sales-labels.csv --kind sales
