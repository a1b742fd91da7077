budget4s kpi --by channel --spend name-fault.xlsx --spend status-unknown.csv --lang zh
