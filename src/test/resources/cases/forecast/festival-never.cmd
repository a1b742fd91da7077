budget4s forecast sales --sales sales-36.csv --spring-festival never --horizon 2
