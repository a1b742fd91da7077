budget4s variance --budget spend.csv --spend spend.csv --by channel -f csv --lang zh
