budget4s variance --budget budget.csv --spend spend.csv --transfers transfers.csv --by channel --explain 抖音,year_to_date -f table
