budget4s allocate –o x.csv
