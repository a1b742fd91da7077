budget4s response --leads leads.csv --lang zh
