budget4s kpi --by channel --spend spend.csv --funnel funnel.csv
