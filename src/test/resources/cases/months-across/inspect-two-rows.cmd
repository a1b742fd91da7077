budget4s inspect sales-two-rows.csv --kind sales --lang zh
