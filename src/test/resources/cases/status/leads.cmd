budget4s inspect leads.csv
