budget4s forecast sales --sales sales-14.csv --events bad-events.csv
