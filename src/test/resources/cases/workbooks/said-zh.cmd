budget4s inspect hidden.xlsx names.xlsx text-na.xlsx text-na.csv --lang zh
