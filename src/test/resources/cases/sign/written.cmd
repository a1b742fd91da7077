budget4s inspect refunds.csv --kind spend --sign written
