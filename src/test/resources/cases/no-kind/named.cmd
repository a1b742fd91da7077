budget4s inspect remarks.csv --kind sales
