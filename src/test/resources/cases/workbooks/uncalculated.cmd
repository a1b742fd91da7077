budget4s kpi --by channel --spend across-uncalculated.xlsx --spend status-uncalculated.xlsx
