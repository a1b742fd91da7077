budget4s inspect service.csv
