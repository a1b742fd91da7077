budget4s response --leads leads.csv
