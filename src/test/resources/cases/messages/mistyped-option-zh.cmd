budget4s variance --spend dates.csv --by-channel --budget dates.csv --lang zh
