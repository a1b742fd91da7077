budget4s variance --budget over.csv --lang en
