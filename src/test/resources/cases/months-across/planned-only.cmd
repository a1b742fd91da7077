budget4s inspect sales-planned-only.csv --kind sales --lang zh
