budget4s forecast sales --sales sales-36.csv --method seasonal-naive --horizon 2 -q
