budget4s variance --budget across.csv --lang en
