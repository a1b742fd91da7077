budget4s inspect ledger.csv --kind spend
