budget4s variance --budget budget.csv --spend spend.csv --transfers transfers.csv --by channel --explain 抖音 -f table -q --lang zh
